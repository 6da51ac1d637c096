package fr.repere.admin.writing.desk;

import fr.repere.admin.access.Person;
import fr.repere.admin.writing.store.Draft;
import fr.repere.admin.writing.store.DraftLists;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The drafts that a person has something to do with. */
@Service
public class MyDrafts {

    private final DraftLists drafts;

    MyDrafts(DraftLists drafts) {
        this.drafts = drafts;
    }

    /** What this person writes or may write on, for themselves and for their structures, the one that moved last first. */
    @Transactional(readOnly = true)
    public List<Draft> listMine(Person person) {
        List<UUID> sides = new ArrayList<>();
        sides.add(person.id());
        person.seats().forEach(seat -> sides.add(seat.structureId()));
        return drafts.listOfSides(sides);
    }

    /** What waits for this person's structures to accept it. */
    @Transactional(readOnly = true)
    public List<Draft> listAwaiting(Person person) {
        return drafts.listAwaiting(
                person.seats().stream().map(seat -> seat.structureId()).toList());
    }
}
