package fr.repere.search.coverage;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.geotools.api.feature.simple.SimpleFeatureType;
import org.geotools.api.filter.FilterFactory;
import org.geotools.data.collection.ListFeatureCollection;
import org.geotools.factory.CommonFactoryFinder;
import org.geotools.feature.simple.SimpleFeatureBuilder;
import org.geotools.feature.simple.SimpleFeatureTypeBuilder;
import org.geotools.filter.function.RangedClassifier;

/** The breaks that GeoTools' classification functions find. It speaks of features; here they have one number and nothing else. */
final class GeoToolsClasses {

    private static final String NUMBER = "number";
    private static final SimpleFeatureType TYPE = type();
    private static final FilterFactory FILTERS = CommonFactoryFinder.getFilterFactory();

    private GeoToolsClasses() {}

    /** Where its classes begin, the first left out; some twice where numbers are equal. */
    static List<Double> breaks(ClassRule rule, double[] sorted) {
        String function = switch (rule.method()) {
            case QUANTILE -> "Quantile";
            case EQUAL -> "EqualInterval";
            case REPORT, JENKS -> throw new IllegalArgumentException(rule.method() + " is not asked of GeoTools");
        };
        Object classes = FILTERS.function(function, FILTERS.property(NUMBER), FILTERS.literal(rule.number()))
                .evaluate(features(sorted));
        if (!(classes instanceof RangedClassifier ranges)) {
            throw new IllegalStateException(function + " of " + sorted.length + " numbers: " + classes);
        }
        List<Double> breaks = new ArrayList<>();
        for (int i = 1; i < ranges.getSize(); i++) {
            breaks.add(((Number) ranges.getMin(i)).doubleValue());
        }
        return breaks;
    }

    private static ListFeatureCollection features(double[] sorted) {
        SimpleFeatureBuilder builder = new SimpleFeatureBuilder(TYPE);
        return new ListFeatureCollection(
                TYPE,
                Arrays.stream(sorted)
                        .mapToObj(number -> {
                            builder.add(number);
                            return builder.buildFeature(null);
                        })
                        .toList());
    }

    private static SimpleFeatureType type() {
        SimpleFeatureTypeBuilder builder = new SimpleFeatureTypeBuilder();
        builder.setName("numbers");
        builder.add(NUMBER, Double.class);
        return builder.buildFeatureType();
    }
}
