package org.yidan.casework.files;

import org.springframework.stereotype.Component;
import org.yidan.casework.files.head.JpegHead;
import org.yidan.casework.files.head.WebpHead;
import org.yidan.shared.Refused;

/**
 * How big a photo may be to be decoded at all, by what its kind takes of memory: most kinds are thinned out row by row while they
 * are read, but a JPEG in several scans and a WebP are unpacked whole, the first one outside of the heap.
 */
@Component
class PhotoBounds {

    private static final long MILLION = 1_000_000;

    /** Of one row, whatever the other side is. */
    private static final int LONGEST_SIDE = 16_384;

    /** A camera writes one, a program that refines the picture about ten. */
    private static final int MOST_SCANS = 40;

    private final FilesSettings settings;

    PhotoBounds(FilesSettings settings) {
        this.settings = settings;
    }

    /** Refuses what is too big, in words that say how to send a smaller one. */
    void check(FileKind kind, byte[] content, int width, int height) {
        long pixels = (long) width * height;
        refuseBeyond(pixels, settings.mostMegapixels(), "photo-too-many-pixels");
        if (width > LONGEST_SIDE || height > LONGEST_SIDE) {
            throw Refused.invalid("casework.photo-too-long", LONGEST_SIDE);
        }
        if (kind == FileKind.JPEG) {
            checkJpeg(JpegHead.of(content), pixels);
        }
        if (kind == FileKind.WEBP) {
            WebpHead head = WebpHead.of(content);
            if (head.moving()) {
                throw Refused.invalid("casework.photo-unreadable");
            }
            refuseBeyond(Math.max(pixels, head.pixels()), settings.mostWebpMegapixels(), "photo-webp-too-big");
        }
    }

    private void checkJpeg(JpegHead head, long pixels) {
        if (head.inSeveralScans()) {
            refuseBeyond(pixels, settings.mostProgressiveMegapixels(), "photo-progressive-too-big");
        }
        if (head.scans() > MOST_SCANS) {
            throw Refused.invalid("casework.photo-unreadable");
        }
    }

    private static void refuseBeyond(long pixels, int megapixels, String key) {
        if (pixels > megapixels * MILLION) {
            throw Refused.invalid("casework." + key, megapixels);
        }
    }
}
