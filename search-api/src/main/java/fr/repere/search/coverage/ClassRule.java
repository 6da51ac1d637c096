package fr.repere.search.coverage;

/**
 * Which classes are wanted.
 *
 * @param number how many, at most; of differences, on each side of zero; the method {@link ClassMethod#REPORT} has its own
 */
public record ClassRule(ClassMethod method, int number) {

    /** The classes of the impact report. */
    public static final ClassRule REPORT = new ClassRule(ClassMethod.REPORT, ReportClasses.BREAKS.size() + 1);
}
