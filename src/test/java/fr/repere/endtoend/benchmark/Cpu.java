package fr.repere.endtoend.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Processor time of a process and of those that it started, from {@code /proc/PID/stat}. */
final class Cpu {

    private static final double TICKS_PER_SECOND = 100;
    /** Ranks of utime, stime, cutime and cstime among the fields that follow the command name. */
    private static final List<Integer> TIMES = List.of(11, 12, 13, 14);

    private static final List<Integer> OWN_TIMES = List.of(11, 12);

    private Cpu() {}

    /** Seconds used until now, by all its threads and its living and ended children; 0 where the system does not tell. */
    static double seconds(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                        .mapToLong(Cpu::ticks)
                        .sum()
                / TICKS_PER_SECOND;
    }

    /** Seconds used until now by this very process, its children left out. */
    static double own() {
        return ticks(ProcessHandle.current(), OWN_TIMES) / TICKS_PER_SECOND;
    }

    private static long ticks(ProcessHandle process) {
        return ticks(process, TIMES);
    }

    private static long ticks(ProcessHandle process, List<Integer> times) {
        try {
            String stat = Files.readString(Path.of("/proc", Long.toString(process.pid()), "stat"));
            // The command name stands in parentheses and may hold spaces.
            String[] fields = stat.substring(stat.lastIndexOf(") ") + 2).split(" ");
            return times.stream()
                    .mapToLong(rank -> Long.parseLong(fields[rank]))
                    .sum();
        } catch (IOException ended) {
            return 0;
        }
    }
}
