package org.yidan.casework.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for photos and papers.
 *
 * @param mostMegabytes most MiB of one file
 * @param mostMegapixels most millions of pixels of one photo, asked of its head before anything is decoded
 * @param previewPixels longest side of a preview
 * @param decodersAtOnce photos shrunk at the same time on a node
 */
@ConfigurationProperties("yidan.casework.files")
public record FilesSettings(
        @DefaultValue("10") int mostMegabytes,
        @DefaultValue("64") int mostMegapixels,
        @DefaultValue("480") int previewPixels,
        @DefaultValue("2") int decodersAtOnce) {

    static final int MEBIBYTE = 1024 * 1024;
    private static final long MILLION = 1_000_000;

    /** Most bytes of one file. */
    public int mostBytes() {
        return mostMegabytes * MEBIBYTE;
    }

    boolean tooManyPixels(int width, int height) {
        return (long) width * height > mostMegapixels * MILLION;
    }
}
