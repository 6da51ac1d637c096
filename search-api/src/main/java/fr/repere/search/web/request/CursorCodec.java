package fr.repere.search.web.request;

import fr.repere.search.query.Cursor;
import fr.repere.search.query.Cursor.Position;
import fr.repere.search.query.Cursor.SortValue;
import fr.repere.search.query.InvalidParameter;
import fr.repere.search.query.Part;
import fr.repere.search.query.Scope;
import fr.repere.search.query.Totals;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A cursor as a short text for addresses, its fields one behind the other in a {@link CursorFrame}. It is opaque, not secret: whoever
 * forges one reads nothing that a search would not show.
 */
public final class CursorCodec {

    private static final int LONGEST = 8_192;
    private static final int MOST_SORT_VALUES = 8;
    /** No page looks deeper into a ring than this. */
    private static final int MOST_AHEAD = 4_000;

    private CursorCodec() {}

    /** The cursor as a text of letters, digits, {@code -} and {@code _}. */
    public static String written(Cursor cursor) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(fields)) {
            out.writeUTF(cursor.snapshot());
            out.writeUTF(cursor.fingerprint());
            out.writeLong(cursor.asOf().getEpochSecond());
            write(cursor.totals(), out);
            out.writeByte(cursor.positions().size());
            for (Map.Entry<Scope, Position> entry : new TreeMap<>(cursor.positions()).entrySet()) {
                out.writeByte(entry.getKey().ordinal());
                out.writeLong(entry.getValue().taken());
                out.writeByte(entry.getValue().after().size());
                for (SortValue value : entry.getValue().after()) {
                    write(value, out);
                }
                out.writeShort(entry.getValue().ahead().size());
                for (int place : new TreeSet<>(entry.getValue().ahead())) {
                    out.writeShort(place);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return CursorFrame.framed(fields.toByteArray());
    }

    /**
     * The cursor of a text.
     *
     * @throws InvalidParameter when the text was not made by {@link #written}
     */
    public static Cursor read(String text) {
        if (text.length() > LONGEST) {
            throw invalid(text);
        }
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(CursorFrame.unframed(text)))) {
            String snapshot = text(in);
            String fingerprint = text(in);
            Instant asOf = Instant.ofEpochSecond(in.readLong());
            Totals totals = totals(in);
            Map<Scope, Position> positions = new EnumMap<>(Scope.class);
            int count = in.readUnsignedByte();
            for (int i = 0; i < count; i++) {
                Scope scope = Scope.values()[in.readUnsignedByte()];
                positions.put(scope, position(in));
            }
            return new Cursor(snapshot, fingerprint, asOf, totals, positions);
        } catch (IOException | DateTimeException | IllegalArgumentException | IndexOutOfBoundsException e) {
            throw invalid(text);
        }
    }

    private static Position position(DataInputStream in) throws IOException {
        long taken = in.readLong();
        int count = in.readUnsignedByte();
        if (taken < 0 || count > MOST_SORT_VALUES) {
            throw new IllegalArgumentException("not a position");
        }
        List<SortValue> after = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            after.add(value(in));
        }
        Set<Integer> ahead = new HashSet<>();
        int places = in.readUnsignedShort();
        if (places > MOST_AHEAD) {
            throw new IllegalArgumentException("not a position");
        }
        for (int i = 0; i < places; i++) {
            ahead.add(in.readUnsignedShort());
        }
        return new Position(taken, after, ahead);
    }

    private static void write(Totals totals, DataOutputStream out) throws IOException {
        out.writeByte(totals.part().ordinal());
        out.writeLong(totals.online());
        out.writeByte(totals.scopes().size());
        for (Map.Entry<Scope, Long> entry : totals.scopes().entrySet()) {
            out.writeByte(entry.getKey().ordinal());
            out.writeLong(entry.getValue());
        }
    }

    private static Totals totals(DataInputStream in) throws IOException {
        Part part = Part.values()[in.readUnsignedByte()];
        long online = in.readLong();
        Map<Scope, Long> scopes = new EnumMap<>(Scope.class);
        int count = in.readUnsignedByte();
        for (int i = 0; i < count; i++) {
            scopes.put(Scope.values()[in.readUnsignedByte()], in.readLong());
        }
        return new Totals(scopes, online, part);
    }

    private static void write(SortValue value, DataOutputStream out) throws IOException {
        switch (value) {
            case SortValue.Whole(long whole) -> {
                out.writeByte('w');
                out.writeLong(whole);
            }
            case SortValue.Decimal(double decimal) -> {
                out.writeByte('d');
                out.writeDouble(decimal);
            }
            case SortValue.Text(String content) -> {
                out.writeByte('t');
                out.writeUTF(content);
            }
        }
    }

    private static SortValue value(DataInputStream in) throws IOException {
        return switch (in.readByte()) {
            case 'w' -> new SortValue.Whole(in.readLong());
            case 'd' -> new SortValue.Decimal(in.readDouble());
            case 't' -> new SortValue.Text(text(in));
            default -> throw new IllegalArgumentException("not a sort value");
        };
    }

    /** Java's own form of UTF-8 can hold halves of characters; the engine's requests cannot. */
    private static String text(DataInputStream in) throws IOException {
        String text = in.readUTF();
        if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
            throw new IllegalArgumentException("not a text");
        }
        return text;
    }

    private static InvalidParameter invalid(String text) {
        return InvalidParameter.cursor(
                text,
                "Le curseur « after » n'est pas valable : il doit être repris tel quel de la réponse précédente. Recommencez sans lui.");
    }
}
