package org.yidan.casework.files.head;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** The largest picture that any part of a WebP speaks of: the canvas may be small and what is decoded onto it big. */
public record WebpHead(long pixels, boolean moving) {

    private static final int RIFF_HEAD = 12;
    private static final int CHUNK_HEAD = 8;
    private static final int SIDE = 0x3FFF;
    private static final int CANVAS_SIDE = 0xFFFFFF;

    /** Walks all parts of the file. */
    public static WebpHead of(byte[] webp) {
        ByteBuffer all = ByteBuffer.wrap(webp).order(ByteOrder.LITTLE_ENDIAN);
        long pixels = 0;
        boolean moving = false;
        int at = RIFF_HEAD;
        while (at >= 0 && at + CHUNK_HEAD + 10 <= webp.length) {
            String name = new String(webp, at, 4, StandardCharsets.US_ASCII);
            int body = at + CHUNK_HEAD;
            pixels = Math.max(
                    pixels,
                    switch (name) {
                        case "VP8X" -> canvas(all, body);
                        case "VP8 " -> (long) (all.getShort(body + 6) & SIDE) * (all.getShort(body + 8) & SIDE);
                        case "VP8L" -> lossless(all.getInt(body + 1));
                        default -> 0L;
                    });
            moving |= name.equals("ANMF") || name.equals("ANIM");
            long length = all.getInt(at + 4) & 0xFFFFFFFFL;
            long next = body + length + (length & 1);
            at = next > webp.length ? -1 : (int) next;
        }
        return new WebpHead(pixels, moving);
    }

    private static long canvas(ByteBuffer all, int body) {
        long width = (all.getInt(body + 4) & CANVAS_SIDE) + 1L;
        long height = (all.getInt(body + 6) >>> 8 & CANVAS_SIDE) + 1L;
        return width * height;
    }

    private static long lossless(int sides) {
        return ((sides & SIDE) + 1L) * ((sides >>> 14 & SIDE) + 1L);
    }
}
