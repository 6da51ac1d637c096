package fr.repere.endtoend.coverage;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Counts fiches by territory in PostGIS, by the definitions of doc/coverage.md and nothing of the index. */
public final class CountedBySql {

    /** Each territory with itself and all that it lies in: made once, for it takes longer than to count. */
    private static final String LINEAGE = """
            create temporary table if not exists lineage (id, around) as (
                select 'commune:' || c.code, a.id
                from commune c left join departement d on d.code = c.departement
                cross join lateral (values ('commune:' || c.code), ('epci:' || c.epci), ('departement:' || c.departement),
                                           ('region:' || d.region)) a(id)
                where a.id is not null
                union
                select 'epci:' || c.epci, a.id
                from commune c left join departement d on d.code = c.departement
                cross join lateral (values ('epci:' || c.epci), ('departement:' || c.departement), ('region:' || d.region)) a(id)
                where c.epci is not null and a.id is not null
                union
                select 'departement:' || d.code, a.id
                from departement d cross join lateral (values ('departement:' || d.code), ('region:' || d.region)) a(id)
                where a.id is not null
                union
                select 'region:' || r.code, 'region:' || r.code from region r)""";

    /** Fiches that pass, places of the local ones, and where they count. */
    private static final String COUNTED = """
            with passing as (
                select f.id, f.structure_id, f.zone, array_append(f.secondary_themes, f.main_theme) as themes,
                       case when f.national or f.kind = 'demarche' then 'national'
                            when cardinality(f.zone) > 0 or exists (select 1 from fiche_place p where p.fiche_id = f.id) then 'local'
                            else 'online' end as reach
                from fiche f where (%s) and (%s)),
            standing as (
                select p.fiche_id, p.position, l.around as id
                from fiche_place p join passing f on f.id = p.fiche_id and f.reach = 'local'
                join lineage l on l.id = coalesce('commune:' || p.commune, 'departement:' || p.departement)),
            counted as (
                select s.fiche_id, s.id from standing s
                union
                select f.id, l.around from passing f cross join unnest(f.zone) z(id) join lineage l on l.id = z.id
                where f.reach = 'local'),
            listed as (select * from counted where id like '%s:%%' and (%s))
            """;

    private final Connection connection;
    private final String common;
    private final String kind;

    /**
     * Counts what passes a condition.
     *
     * @param by the kind of territory
     * @param fiches a condition on table {@code fiche f}
     * @param territories a condition on {@code id}, the territory's
     */
    public CountedBySql(Connection connection, String by, String fiches, String territories) throws SQLException {
        this(connection, by, "f.status = 'PUBLISHED'", fiches, territories);
    }

    /** Counts what was published on the evening of a day, and passes a condition. */
    public static CountedBySql on(LocalDate day, Connection connection, String by, String fiches) throws SQLException {
        String there =
                "f.published_on <= '%1$s' and (f.status = 'PUBLISHED' or f.status <> 'PUBLISHED' and f.withdrawn_on > '%1$s')"
                        .formatted(day);
        return new CountedBySql(connection, by, there, fiches, "true");
    }

    private CountedBySql(Connection connection, String by, String there, String fiches, String territories)
            throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(LINEAGE);
            statement.execute("create index if not exists lineage_id on lineage (id)");
            statement.execute("create index if not exists lineage_around on lineage (around)");
            statement.execute("analyze lineage");
        }
        this.connection = connection;
        this.kind = by;
        this.common = COUNTED.formatted(there, fiches, by, territories);
    }

    /** Fiches, places and structures by the code of the territory, where something counts: {@code 21 -> 5/7/2}. */
    public Map<String, String> territories() throws SQLException {
        return texts("""
                select substr(t.id, %d), t.fiches || '/' || coalesce(p.places, 0) || '/' || t.structures
                from (select l.id, count(*) as fiches, count(distinct f.structure_id) as structures
                      from listed l join passing f on f.id = l.fiche_id group by l.id) t
                left join (select id, count(*) as places from standing group by id) p using (id)""".formatted(kind.length() + 2));
    }

    /** Fiches by theme by the code of the territory. */
    public Map<String, Map<String, Long>> themes() throws SQLException {
        Map<String, Map<String, Long>> themes = new TreeMap<>();
        for (List<String> row : rows("""
                select substr(l.id, %d), t.theme, count(distinct l.fiche_id)
                from listed l join passing f on f.id = l.fiche_id cross join unnest(f.themes) t(theme)
                group by 1, 2""".formatted(kind.length() + 2), 3)) {
            themes.computeIfAbsent(row.get(0), code -> new TreeMap<>()).put(row.get(1), Long.valueOf(row.get(2)));
        }
        return themes;
    }

    /** The totals by the names that they have in the answer. */
    public Map<String, Long> totals() throws SQLException {
        List<String> row = rows("""
                select count(*) filter (where reach = 'local'), count(*) filter (where reach = 'national'),
                       count(*) filter (where reach = 'online'),
                       count(*) filter (where reach = 'local' and id not in (
                           select c.fiche_id from counted c where c.id like '%s:%%')),
                       (select count(distinct fiche_id) from listed),
                       (select count(*) from standing where id in (select id from listed)),
                       (select count(distinct f.structure_id) from listed l join passing f on f.id = l.fiche_id)
                from passing""".formatted(kind), 7).getFirst();
        List<String> names = List.of(
                "local",
                "national",
                "online",
                "withoutTerritory",
                "listed/fiches",
                "listed/places",
                "listed/structures");
        Map<String, Long> totals = new TreeMap<>();
        for (int i = 0; i < names.size(); i++) {
            totals.put(names.get(i), Long.valueOf(row.get(i)));
        }
        return totals;
    }

    /** How many local fiches name a territory in their zone, by its id. */
    public Map<String, String> zones() throws SQLException {
        return texts("""
                select z.id, count(distinct f.id)::text from passing f cross join unnest(f.zone) z(id)
                where f.reach = 'local' group by 1""");
    }

    private Map<String, String> texts(String select) throws SQLException {
        Map<String, String> texts = new TreeMap<>();
        for (List<String> row : rows(select, 2)) {
            texts.put(row.get(0), row.get(1));
        }
        return texts;
    }

    private List<List<String>> rows(String select, int columns) throws SQLException {
        List<List<String>> rows = new ArrayList<>();
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(common + select)) {
            while (row.next()) {
                List<String> cells = new ArrayList<>();
                for (int i = 1; i <= columns; i++) {
                    cells.add(row.getString(i));
                }
                rows.add(cells);
            }
        }
        return rows;
    }
}
