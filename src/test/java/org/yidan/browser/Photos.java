package org.yidan.browser;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.imageio.ImageIO;

/** Photos to send: real JPEG files as a camera leaves them. */
final class Photos {

    private static final Path FOLDER = Path.of("target", "photos");

    private Photos() {}

    /** Makes one, tells its absolute path; each name has a colour of its own, so no two are the same file. */
    static String taken(String name) {
        BufferedImage photo = new BufferedImage(1600, 1200, BufferedImage.TYPE_INT_RGB);
        Graphics2D scene = photo.createGraphics();
        scene.setColor(new Color(name.hashCode() | 0x404040));
        scene.fillRect(0, 0, 1600, 1200);
        scene.setColor(Color.WHITE);
        scene.fillOval(400, 300, 600, 400);
        scene.dispose();
        try {
            Path file = Files.createDirectories(FOLDER).resolve(name + ".jpg");
            ImageIO.write(photo, "jpg", file.toFile());
            return file.toAbsolutePath().toString();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
