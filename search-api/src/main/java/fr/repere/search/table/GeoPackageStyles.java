package fr.repere.search.table;

import mil.nga.geopackage.GeoPackage;

/** The styles inside a GeoPackage, in the table where QGIS looks for them. */
final class GeoPackageStyles {

    private final GeoPackage file;
    private boolean begun;

    GeoPackageStyles(GeoPackage file) {
        this.file = file;
    }

    /**
     * Gives a layer the style that it is shown with.
     *
     * @param geometry the column of the geometries
     * @param qml the style as QGIS saves it
     */
    void add(String layer, String geometry, String qml) {
        if (!begun) {
            begun = true;
            begin();
        }
        file.execSQL(
                ("INSERT INTO layer_styles (f_table_catalog, f_table_schema, f_table_name, f_geometry_column, styleName,"
                                + " styleQML, styleSLD, useAsDefault, description) VALUES ('', '', %s, %s, 'Repère', %s, '', 1, '')")
                        .formatted(quoted(layer), quoted(geometry), quoted(qml)));
    }

    private void begin() {
        file.execSQL("""
                CREATE TABLE layer_styles (id INTEGER PRIMARY KEY AUTOINCREMENT NOT NULL, f_table_catalog TEXT(256),
                f_table_schema TEXT(256), f_table_name TEXT(256), f_geometry_column TEXT(256), styleName TEXT(30), styleQML TEXT,
                styleSLD TEXT, useAsDefault BOOLEAN, description TEXT, owner TEXT(30), ui TEXT(30),
                update_time DATETIME DEFAULT (strftime('%Y-%m-%dT%H:%M:%fZ','now')))""");
        file.execSQL("""
                INSERT INTO gpkg_contents (table_name, data_type, identifier, description, last_change, srs_id)
                VALUES ('layer_styles', 'attributes', 'layer_styles', '', strftime('%Y-%m-%dT%H:%M:%fZ','now'), 0)""");
    }

    /** A text as SQL writes it. */
    static String quoted(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
