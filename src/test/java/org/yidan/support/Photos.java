package org.yidan.support;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.BitSet;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;

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
        return promising(60_000, 60_000);
    }

    /** A PNG of a few bytes whose head promises this size. */
    public static byte[] promising(int width, int height) {
        byte[] small = png(1, 1);
        ByteBuffer head = ByteBuffer.wrap(small);
        head.putInt(16, width);
        head.putInt(20, height);
        var check = new java.util.zip.CRC32();
        check.update(small, 12, 17);
        head.putInt(29, (int) check.getValue());
        return small;
    }

    /** A small progressive JPEG whose head promises this size. */
    public static byte[] progressive(int width, int height) {
        byte[] jpeg = progressive(new BufferedImage(64, 48, BufferedImage.TYPE_INT_RGB));
        for (int at = 2; at < jpeg.length - 9; at++) {
            if ((jpeg[at] & 0xFF) == 0xFF && (jpeg[at + 1] & 0xFF) == 0xC2) {
                ByteBuffer.wrap(jpeg).putShort(at + 5, (short) height).putShort(at + 7, (short) width);
                return jpeg;
            }
        }
        throw new IllegalStateException("not progressive");
    }

    /** The picture as a program writes it that wants it to appear at once and grow sharper. */
    public static byte[] progressive(BufferedImage picture) {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpg").next();
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        try (var out = ImageIO.createImageOutputStream(written)) {
            writer.setOutput(out);
            ImageWriteParam manner = writer.getDefaultWriteParam();
            manner.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
            writer.write(null, new IIOImage(picture, null, null), manner);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        } finally {
            writer.dispose();
        }
        return written.toByteArray();
    }

    /** A WebP whose canvas is one pixel and whose picture promises 16,383 × 16,383 of them. */
    public static byte[] webpWithABigPictureOnASmallCanvas() {
        byte[] small = webp();
        int picture = small.length - 12;
        ByteBuffer whole = ByteBuffer.allocate(small.length + 18).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(small.length + 10);
        whole.put("WEBPVP8X".getBytes(StandardCharsets.US_ASCII)).putInt(10).putInt(0);
        whole.put(new byte[6]);
        whole.put(small, 12, picture);
        whole.putShort(30 + 8 + 6, (short) 0x3FFF).putShort(30 + 8 + 8, (short) 0x3FFF);
        return whole.array();
    }

    /** A lossless WebP of one colour: a few bytes, whatever its size. */
    public static byte[] plainWebp(int width, int height) {
        BitSet bits = new BitSet();
        int[] fields = {width - 1, 14, height - 1, 14, 0, 1, 0, 3, 0, 1, 0, 1, 0, 1};
        int at = 0;
        for (int i = 0; i < fields.length; i += 2) {
            at = put(bits, at, fields[i], fields[i + 1]);
        }
        for (int code = 0; code < 5; code++) {
            // A simple code of one symbol, written in eight bits.
            at = put(bits, at, 1, 1);
            at = put(bits, at, 0, 1);
            at = put(bits, at, 1, 1);
            at = put(bits, at, code == 4 ? 0 : 90, 8);
        }
        byte[] stream = Arrays.copyOf(bits.toByteArray(), at / 8 + 8);
        int length = stream.length + 1;
        ByteBuffer whole = ByteBuffer.allocate(20 + length + (length & 1)).order(ByteOrder.LITTLE_ENDIAN);
        whole.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(whole.capacity() - 8);
        whole.put("WEBPVP8L".getBytes(StandardCharsets.US_ASCII)).putInt(length).put((byte) 0x2F);
        return whole.put(stream).array();
    }

    private static int put(BitSet bits, int at, int value, int length) {
        for (int i = 0; i < length; i++) {
            bits.set(at + i, (value >>> i & 1) == 1);
        }
        return at + length;
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
