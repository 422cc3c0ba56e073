module org.example {
    requires transitive dev.cadena;

    exports org.example;
}
