package dev.cadena.io;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The header of a safetensors file.
 *
 * @param metadata free text by key
 * @param tensors the tensors by name
 */
record Header(Map<String, String> metadata, Map<String, TensorEntry> tensors) {
    /** The key under which a header holds its metadata. */
    static final String METADATA = "__metadata__";

    Header {
        metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
        tensors = Collections.unmodifiableMap(new LinkedHashMap<>(tensors));
    }
}
