package org.yidan.casework.files.head;

/**
 * How a JPEG is written: one whose components or refinements come in several scans is kept whole in memory while it is
 * decoded, and each scan walks all of it again.
 */
public record JpegHead(boolean inSeveralScans, int scans) {

    private static final int MARK = 0xFF;
    private static final int START_OF_SCAN = 0xDA;
    private static final int END = 0xD9;

    /** Reads the marks of a whole file; what is broken ends the reading and is found out by the decoder. */
    public static JpegHead of(byte[] jpeg) {
        boolean several = false;
        int components = 0;
        int scans = 0;
        int at = 2;
        while (at + 4 < jpeg.length) {
            int mark = jpeg[at + 1] & MARK;
            if ((jpeg[at] & MARK) != MARK || !hasLength(mark)) {
                if ((jpeg[at] & MARK) == MARK && mark == END) {
                    break;
                }
                at++;
                continue;
            }
            if (isFrame(mark) && at + 9 < jpeg.length) {
                several |= (mark & 3) == 2;
                components = jpeg[at + 9] & MARK;
            } else if (mark == START_OF_SCAN) {
                scans++;
                several |= (jpeg[at + 4] & MARK) < components;
            }
            at += 2 + ((jpeg[at + 2] & MARK) << 8 | jpeg[at + 3] & MARK);
        }
        return new JpegHead(several, scans);
    }

    /** Not so: filling bytes, stuffed zeros, restarts, start and end, and the extensions without a body. */
    private static boolean hasLength(int mark) {
        return mark >= 0xC0 && mark != MARK && (mark < 0xD0 || mark > END);
    }

    private static boolean isFrame(int mark) {
        return mark >= 0xC0 && mark <= 0xCF && mark != 0xC4 && mark != 0xC8 && mark != 0xCC;
    }
}
