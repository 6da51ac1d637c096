package fr.repere.search.coverage;

import fr.repere.geodata.document.PointDocument;
import fr.repere.geodata.document.TerritoryDocument;
import fr.repere.geodata.geometry.LonLat;
import fr.repere.search.query.Positions;
import java.io.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.zip.GZIPInputStream;

public class WhiteMeasure {
    public static void main(String[] args) throws Exception {
        List<TerritoryDocument> all = new ArrayList<>();
        try (BufferedReader r = new BufferedReader(new InputStreamReader(new GZIPInputStream(
                WhiteMeasure.class.getResourceAsStream("/fr/repere/geodata/territory/reference/communes.csv.gz"))))) {
            r.readLine();
            for (String l; (l = r.readLine()) != null; ) {
                String[] c = l.split(",", -1);
                all.add(new TerritoryDocument(
                        "commune:" + c[0],
                        "commune",
                        c[0],
                        c[1],
                        List.of("departement:" + c[2]),
                        List.of(),
                        List.of(),
                        List.of(),
                        c[4].isEmpty() ? 0 : Long.parseLong(c[4]),
                        new PointDocument(Double.parseDouble(c[6]), Double.parseDouble(c[7])),
                        c[8],
                        null));
            }
        }
        WhiteCommunes communes = new WhiteCommunes("x", all);
        for (boolean overseas : new boolean[] {true, false}) {
            for (int n : new int[] {1000, 20_000, 100_000}) {
                Random random = new Random(1);
                Positions.Builder b = new Positions.Builder();
                for (int i = 0; i < n; ) {
                    TerritoryDocument t = all.get(random.nextInt(all.size()));
                    if (!overseas && t.code().startsWith("9") && t.code().compareTo("97") > 0) continue;
                    b.add(
                            new LonLat(
                                    t.point().lon() + random.nextGaussian() * 0.02,
                                    t.point().lat() + random.nextGaussian() * 0.02),
                            t.code());
                    i++;
                }
                Positions p = b.build(n);
                ExecutorService w = Executors.newFixedThreadPool(2);
                for (int k = 0; k < 6; k++) {
                    long t0 = System.nanoTime();
                    new WhiteTree(p);
                    long t1 = System.nanoTime();
                    WhiteDistances d = WhiteDistances.of(communes, p, w);
                    long t2 = System.nanoTime();
                    System.out.printf(
                            "%s %d tree %d ms, all %d ms%n", overseas, n, (t1 - t0) / 1000000, (t2 - t1) / 1000000);
                }
                w.shutdown();
            }
        }
    }
}
