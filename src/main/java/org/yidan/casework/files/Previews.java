package org.yidan.casework.files;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Iterator;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;
import net.coobird.thumbnailator.Thumbnails;
import org.springframework.stereotype.Component;
import org.yidan.shared.Refused;
import org.yidan.shared.limits.TooOften;

/**
 * Shrinks photos. The pixels are counted from the head before anything is decoded, and the photo is thinned out while it is
 * read, so that neither a bomb nor a big photo fills the memory; one is decoded at a time.
 */
@Component
class Previews {

    /** The photo is read at about so many times the size of the preview, which is then shrunk smoothly. */
    private static final int FINENESS = 2;

    private static final double QUALITY = 0.82;
    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final FilesSettings settings;
    private final PhotoBounds bounds;
    private final Semaphore decoders;

    Previews(FilesSettings settings, PhotoBounds bounds) {
        this.settings = settings;
        this.bounds = bounds;
        this.decoders = new Semaphore(settings.decodersAtOnce());
        ImageIO.scanForPlugins();
    }

    /** The preview as JPEG with nothing in it but the picture; refuses a photo that does not open or has too many pixels. */
    byte[] of(FileKind kind, byte[] content, int orientation) {
        waitForTurn();
        try {
            BufferedImage read = read(kind, content);
            return jpeg(Turning.upright(shrunk(read), orientation));
        } catch (IOException | RuntimeException broken) {
            if (broken instanceof Refused refusal) {
                throw refusal;
            }
            throw Refused.invalid("casework.photo-unreadable");
        } finally {
            decoders.release();
        }
    }

    private void waitForTurn() {
        try {
            if (!decoders.tryAcquire(LONGEST_WAIT.toSeconds(), TimeUnit.SECONDS)) {
                throw TooOften.busy();
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw TooOften.busy();
        }
    }

    private BufferedImage read(FileKind kind, byte[] content) throws IOException {
        Iterator<ImageReader> readers = ImageIO.getImageReadersByMIMEType(kind.mime());
        ImageReader reader = readers.next();
        try (var input = new MemoryCacheImageInputStream(new ByteArrayInputStream(content))) {
            reader.setInput(input, true, true);
            int width = reader.getWidth(0);
            int height = reader.getHeight(0);
            bounds.check(kind, content, width, height);
            ImageReadParam wanted = reader.getDefaultReadParam();
            int step = Math.max(1, Math.max(width, height) / (FINENESS * settings.previewPixels()));
            wanted.setSourceSubsampling(step, step, 0, 0);
            return reader.read(0, wanted);
        } finally {
            reader.dispose();
        }
    }

    private BufferedImage shrunk(BufferedImage read) throws IOException {
        BufferedImage onWhite = new BufferedImage(read.getWidth(), read.getHeight(), BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = onWhite.createGraphics();
        pen.drawImage(read, 0, 0, Color.WHITE, null);
        pen.dispose();
        int longest = Math.max(read.getWidth(), read.getHeight());
        if (longest <= settings.previewPixels()) {
            return onWhite;
        }
        return Thumbnails.of(onWhite)
                .size(settings.previewPixels(), settings.previewPixels())
                .asBufferedImage();
    }

    private static byte[] jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        Thumbnails.of(picture)
                .scale(1)
                .outputFormat("jpg")
                .outputQuality(QUALITY)
                .toOutputStream(written);
        return written.toByteArray();
    }
}
