package org.yidan.casework.files;

import java.awt.image.BufferedImage;

/** Turns a picture upright as its EXIF orientation says. */
final class Turning {

    private static final int FIRST_ON_ITS_SIDE = 5;

    private Turning() {}

    static BufferedImage upright(BufferedImage picture, int orientation) {
        int width = picture.getWidth();
        int height = picture.getHeight();
        boolean onItsSide = orientation >= FIRST_ON_ITS_SIDE;
        BufferedImage turned =
                new BufferedImage(onItsSide ? height : width, onItsSide ? width : height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                int left = width - 1 - x;
                int up = height - 1 - y;
                int colour = picture.getRGB(x, y);
                switch (orientation) {
                    case 2 -> turned.setRGB(left, y, colour);
                    case 3 -> turned.setRGB(left, up, colour);
                    case 4 -> turned.setRGB(x, up, colour);
                    case 5 -> turned.setRGB(y, x, colour);
                    case 6 -> turned.setRGB(up, x, colour);
                    case 7 -> turned.setRGB(up, left, colour);
                    case 8 -> turned.setRGB(y, left, colour);
                    default -> turned.setRGB(x, y, colour);
                }
            }
        }
        return turned;
    }
}
