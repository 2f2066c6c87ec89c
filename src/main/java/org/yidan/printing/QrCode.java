package org.yidan.printing;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import javax.imageio.ImageIO;

/** A text as a QR code that stands in the page itself. */
public final class QrCode {

    private static final String IN_PAGE = "data:image/png;base64,";
    private static final int DOTS = 4;
    private static final int WHITE = 0xFFFFFF;

    private QrCode() {}

    /** The picture as the address of an image. */
    public static String address(String text) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            BitMatrix code = new QRCodeWriter()
                    .encode(
                            text,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(EncodeHintType.CHARACTER_SET, "UTF-8", EncodeHintType.MARGIN, 1));
            int size = code.getWidth() * DOTS;
            BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_RGB);
            for (int x = 0; x < size; x++) {
                for (int y = 0; y < size; y++) {
                    picture.setRGB(x, y, code.get(x / DOTS, y / DOTS) ? 0 : WHITE);
                }
            }
            ImageIO.write(picture, "png", out);
            return IN_PAGE + Base64.getEncoder().encodeToString(out.toByteArray());
        } catch (WriterException tooLong) {
            throw new IllegalArgumentException(tooLong);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    /** Whether an address is one of these, and leads to nothing outside. */
    public static boolean isInPage(String address) {
        return address.startsWith(IN_PAGE);
    }
}
