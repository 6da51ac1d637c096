package fr.repere.admin.start;

import fr.repere.admin.demonstration.DemonstrationData;
import fr.repere.admin.reference.ReferenceTerritories;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.stereotype.Component;

/** Gives an empty database what it needs, after the migration and before the first request is answered. */
@Component
class FirstStart implements SmartInitializingSingleton {

    private final ReferenceTerritories territories;
    private final ObjectProvider<DemonstrationData> demonstration;

    FirstStart(ReferenceTerritories territories, ObjectProvider<DemonstrationData> demonstration) {
        this.territories = territories;
        this.demonstration = demonstration;
    }

    @Override
    public void afterSingletonsInstantiated() {
        territories.loadWhenAbsent();
        demonstration.ifAvailable(DemonstrationData::loadWhenEmpty);
    }
}
