package org.anjiao.driver.osmand.internal;

/** Where a telephone that cannot answer a challenge puts its secret: apps let their user set nothing but the address. */
final class Secrets {
    private Secrets() {}

    /** The last part of the path; null if there is none. */
    static String inPath(String path) {
        int end = path.length();
        while (end > 0 && path.charAt(end - 1) == '/') {
            end--;
        }
        String secret = path.substring(path.lastIndexOf('/', end - 1) + 1, end);
        return secret.isEmpty() ? null : secret;
    }
}
