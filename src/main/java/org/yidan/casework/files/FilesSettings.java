package org.yidan.casework.files;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an operator may set for photos and papers.
 *
 * @param mostMegabytes most MiB of one file
 * @param mostMegapixels most millions of pixels of one photo, asked of its head before anything is decoded
 * @param mostProgressiveMegapixels the same for a JPEG in several scans, which takes up to 6 bytes a pixel outside of the heap
 * @param mostWebpMegapixels the same for a WebP, which takes some 4 bytes a pixel
 * @param previewPixels longest side of a preview
 * @param decodersAtOnce photos shrunk at the same time on a node
 */
@ConfigurationProperties("yidan.casework.files")
public record FilesSettings(
        @DefaultValue("10") int mostMegabytes,
        @DefaultValue("24") int mostMegapixels,
        @DefaultValue("12") int mostProgressiveMegapixels,
        @DefaultValue("8") int mostWebpMegapixels,
        @DefaultValue("480") int previewPixels,
        @DefaultValue("1") int decodersAtOnce) {

    static final int MEBIBYTE = 1024 * 1024;

    /** Most bytes of one file. */
    public int mostBytes() {
        return mostMegabytes * MEBIBYTE;
    }
}
