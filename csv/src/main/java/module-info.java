/** Reads tables from CSV files into the data sets that networks learn from. */
module dev.cadena.csv {
    requires transitive dev.cadena;
    requires de.siegmar.fastcsv;

    exports dev.cadena.csv;
}
