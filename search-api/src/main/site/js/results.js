// The map beside the results.
