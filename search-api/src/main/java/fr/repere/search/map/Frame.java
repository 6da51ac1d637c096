package fr.repere.search.map;

import java.awt.geom.AffineTransform;
import java.awt.geom.NoninvertibleTransformException;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;

/**
 * A window onto the plane of a zone.
 *
 * @param box where it lies on the sheet, in units, y downwards
 * @param inner the part of it that nothing else is written on
 * @param toSheet from metres east and north to units
 * @param metresPerUnit its scale
 * @param role what it is for
 * @param caption what is written in its corner; may be empty
 */
record Frame(
        Zone zone,
        Rectangle2D box,
        Rectangle2D inner,
        AffineTransform toSheet,
        double metresPerUnit,
        Role role,
        String caption) {

    /** What a window is for. */
    enum Role {
        /** The map. */
        MAIN,
        /** Another zone beside it. */
        INSET,
        /** A part of the map, larger. */
        ZOOM
    }

    /** A window that shows all of an extent, in its middle, as large as the box allows. */
    static Frame showing(Envelope extent, Zone zone, Rectangle2D box, Role role, String caption) {
        double metres = Math.max(extent.getWidth() / box.getWidth(), extent.getHeight() / box.getHeight());
        double metresPerUnit = Math.max(metres, 1);
        AffineTransform toSheet = AffineTransform.getTranslateInstance(box.getCenterX(), box.getCenterY());
        toSheet.scale(1 / metresPerUnit, -1 / metresPerUnit);
        toSheet.translate(-extent.centre().x, -extent.centre().y);
        return new Frame(zone, box, box, toSheet, metresPerUnit, role, caption);
    }

    /** The same window onto a larger box of the sheet: what lies around is seen too. */
    Frame within(Rectangle2D larger) {
        return new Frame(zone, larger, inner, toSheet, metresPerUnit, role, caption);
    }

    /** Where a point of the plane lies on the sheet. */
    Point2D at(Coordinate metres) {
        return toSheet.transform(new Point2D.Double(metres.x, metres.y), null);
    }

    /** What of the plane is seen, in metres. */
    Envelope seen() {
        return onPlane(box);
    }

    /** Where an extent of the plane lies on the sheet. */
    Rectangle2D onSheet(Envelope metres) {
        return toSheet.createTransformedShape(new Rectangle2D.Double(
                        metres.getMinX(), metres.getMinY(), metres.getWidth(), metres.getHeight()))
                .getBounds2D();
    }

    /** Where a larger window's part and letter are marked on this one. */
    Rectangle2D reference(Frame larger) {
        Rectangle2D part = onSheet(larger.seen());
        return new Rectangle2D.Double(part.getX(), part.getY(), part.getWidth() + 18, Math.max(16, part.getHeight()));
    }

    /** What of the plane lies in a box of the sheet, in metres. */
    Envelope onPlane(Rectangle2D part) {
        Point2D middle = new Point2D.Double(part.getCenterX(), part.getCenterY());
        try {
            toSheet.inverseTransform(middle, middle);
        } catch (NoninvertibleTransformException e) {
            throw new IllegalStateException(e);
        }
        double halfWidth = part.getWidth() / 2 * metresPerUnit;
        double halfHeight = part.getHeight() / 2 * metresPerUnit;
        return new Envelope(
                middle.getX() - halfWidth,
                middle.getX() + halfWidth,
                middle.getY() - halfHeight,
                middle.getY() + halfHeight);
    }
}
