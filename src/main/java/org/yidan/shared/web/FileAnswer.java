package org.yidan.shared.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** Gives out an uploaded file: shown when it is a photo, saved when it is a document, and never run by the browser. */
public final class FileAnswer {

    /** A workbook. */
    public static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** A table as text. */
    public static final String CSV = "text/csv;charset=UTF-8";

    private FileAnswer() {}

    /** The file under its clean name; nothing of it is kept by browsers or proxies, and no script of a page gets it. */
    public static ResponseEntity<byte[]> of(String name, String mime, byte[] content) {
        if (isAskedByScript()) {
            throw new FileNotForScripts();
        }
        ContentDisposition disposition = (mime.startsWith("image/")
                        ? ContentDisposition.inline()
                        : ContentDisposition.attachment())
                .filename(name, StandardCharsets.UTF_8)
                .build();
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(mime))
                .header(HttpHeaders.CONTENT_DISPOSITION, disposition.toString())
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noStore())
                .body(content);
    }

    /** Browsers mark what a script fetches; people open, save or look at a file, and programs mark nothing. */
    private static boolean isAskedByScript() {
        return RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes request
                && "empty".equals(request.getRequest().getHeader("Sec-Fetch-Dest"));
    }

    /** A shrunk photo; a browser may keep it but asks each time whether its user may still see it. */
    public static ResponseEntity<byte[]> preview(String sha256, byte[] jpeg) {
        return ResponseEntity.ok()
                .contentType(MediaType.IMAGE_JPEG)
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline")
                .header("Content-Security-Policy", "default-src 'none'; sandbox")
                .header("X-Content-Type-Options", "nosniff")
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(sha256)
                .body(jpeg);
    }
}
