package org.yidan.catalog.sheet;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on until the limit, then refuses the file. */
class LimitedOutputStream extends FilterOutputStream {

    private static final long MEGABYTE = 1024L * 1024;

    private final long limit;
    private long written;

    LimitedOutputStream(OutputStream out, long limit) {
        super(out);
        this.limit = limit;
    }

    @Override
    public void write(int one) throws IOException {
        count(1);
        out.write(one);
    }

    @Override
    public void write(byte[] bytes, int offset, int length) throws IOException {
        count(length);
        out.write(bytes, offset, length);
    }

    private void count(int length) {
        written += length;
        if (written > limit) {
            throw new SheetUnreadable(RowFault.ofFile("file-too-large", limit / MEGABYTE));
        }
    }
}
