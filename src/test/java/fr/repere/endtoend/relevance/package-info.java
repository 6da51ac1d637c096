/**
 * How well a search finds: questions and judgments from files that anybody can extend, the measures, and two baselines over the
 * same texts. It knows the engines, never the product: what is measured comes in as a {@link fr.repere.endtoend.relevance.Ranking}.
 */
@org.jspecify.annotations.NullMarked
package fr.repere.endtoend.relevance;
