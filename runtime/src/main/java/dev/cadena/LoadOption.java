package dev.cadena;

/**
 * What loading a network lets pass that it refuses otherwise.
 *
 * <pre>{@code
 * GuideNetwork broken = GuideNetwork.load(java.nio.file.Path.of("broken.safetensors"), LoadOption.NON_FINITE);
 * }</pre>
 */
public enum LoadOption {
    /** Weights that are NaN or infinite, for whoever wants to look at them: what such a network predicts means nothing. */
    NON_FINITE
}
