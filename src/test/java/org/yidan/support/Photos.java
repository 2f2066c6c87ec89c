package org.yidan.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import javax.imageio.ImageIO;

/** Photos as phones and attackers send them: real pictures, with and without EXIF, and heads that promise too much. */
public final class Photos {

    /** As said by the EXIF of {@link #fromAPhone}, in degrees. */
    public static final double LATITUDE = 32.5;

    public static final double LONGITUDE = 111.25;

    private static final int FIRST_SEGMENT = 2;

    private Photos() {}

    /** A small photo: red on its left half, blue on its right. */
    public static byte[] jpeg() {
        return picture("jpg", 64, 48);
    }

    public static byte[] png(int width, int height) {
        return picture("png", width, height);
    }

    /** A photo lying on its side (orientation 6), taken 2026-03-10 08:30:00 office time at a position north-east. */
    public static byte[] fromAPhone(int width, int height) {
        return withSegment(picture("jpg", width, height), exif());
    }

    /** A photo that carries these words as a comment and at its end. */
    public static byte[] polyglot(String words) {
        byte[] text = words.getBytes(StandardCharsets.UTF_8);
        byte[] comment = ByteBuffer.allocate(text.length + 4)
                .putShort((short) 0xFFFE)
                .putShort((short) (text.length + 2))
                .put(text)
                .array();
        byte[] photo = withSegment(jpeg(), comment);
        return ByteBuffer.allocate(photo.length + text.length)
                .put(photo)
                .put(text)
                .array();
    }

    /** One white pixel as lossy WebP. */
    public static byte[] webp() {
        return Base64.getDecoder().decode("UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA");
    }

    /** A PNG of a few bytes whose head promises 60,000 × 60,000 pixels. */
    public static byte[] bomb() {
        byte[] small = png(1, 1);
        ByteBuffer head = ByteBuffer.wrap(small);
        head.putInt(16, 60_000);
        head.putInt(20, 60_000);
        var check = new java.util.zip.CRC32();
        check.update(small, 12, 17);
        head.putInt(29, (int) check.getValue());
        return small;
    }

    private static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 2, height);
        pen.setColor(Color.BLUE);
        pen.fillRect(width / 2, 0, width - width / 2, height);
        pen.dispose();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, written);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return written.toByteArray();
    }

    private static byte[] withSegment(byte[] jpeg, byte[] segment) {
        return ByteBuffer.allocate(jpeg.length + segment.length)
                .put(jpeg, 0, FIRST_SEGMENT)
                .put(segment)
                .put(jpeg, FIRST_SEGMENT, jpeg.length - FIRST_SEGMENT)
                .array();
    }

    /** A big-endian TIFF with orientation, time and position. */
    private static byte[] exif() {
        ByteBuffer tiff = ByteBuffer.allocate(250);
        tiff.put("MM\0*".getBytes(StandardCharsets.US_ASCII)).putInt(8);
        tiff.putShort((short) 3);
        entry(tiff, 0x0112, 3, 1, 6 << 16);
        entry(tiff, 0x8769, 4, 1, 50);
        entry(tiff, 0x8825, 4, 1, 100);
        tiff.putInt(0);
        tiff.position(50);
        tiff.putShort((short) 1);
        entry(tiff, 0x9003, 2, 20, 70);
        tiff.putInt(0);
        tiff.position(70);
        tiff.put("2026:03:10 08:30:00\0".getBytes(StandardCharsets.US_ASCII));
        tiff.position(100);
        tiff.putShort((short) 4);
        entry(tiff, 1, 2, 2, 'N' << 24);
        entry(tiff, 2, 5, 3, 170);
        entry(tiff, 3, 2, 2, 'E' << 24);
        entry(tiff, 4, 5, 3, 200);
        tiff.putInt(0);
        degrees(tiff, 170, LATITUDE);
        degrees(tiff, 200, LONGITUDE);
        byte[] body = tiff.array();
        return ByteBuffer.allocate(body.length + 10)
                .putShort((short) 0xFFE1)
                .putShort((short) (body.length + 8))
                .put("Exif\0\0".getBytes(StandardCharsets.US_ASCII))
                .put(body)
                .array();
    }

    private static void entry(ByteBuffer tiff, int tag, int type, int count, int value) {
        tiff.putShort((short) tag).putShort((short) type).putInt(count).putInt(value);
    }

    private static void degrees(ByteBuffer tiff, int at, double degrees) {
        tiff.position(at);
        int whole = (int) degrees;
        tiff.putInt(whole)
                .putInt(1)
                .putInt((int) ((degrees - whole) * 60))
                .putInt(1)
                .putInt(0)
                .putInt(1);
    }
}
