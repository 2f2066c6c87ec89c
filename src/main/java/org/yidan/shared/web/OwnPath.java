package org.yidan.shared.web;

/** Addresses a log-in may lead back to: paths from the root of this host, and nothing a browser could take for another host. */
public final class OwnPath {

    private static final int LONGEST = 1000;

    private OwnPath() {}

    /** Whether this is such a path, with or without a query and a fragment. */
    public static boolean is(String path) {
        return path.length() <= LONGEST && path.matches("/([^/\\\\\\p{Cntrl}][^\\\\\\p{Cntrl}]*)?");
    }
}
