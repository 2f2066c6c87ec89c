package org.yidan.printing.pdf;

import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.Semaphore;
import java.util.logging.Level;
import org.springframework.stereotype.Component;
import org.yidan.printing.QrCode;

/**
 * Sets well-formed pages as PDF/A-2 with tags for screen readers (PDF/UA), the font embedded as far as used. Loads nothing from
 * outside the page. Only a few papers are set at the same time, so that many readers cannot fill the memory.
 */
@Component
public class PdfSetter {

    private static final int AT_ONCE = 4;

    private final ChineseFont font;
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();
    private final Semaphore places = new Semaphore(AT_ONCE, true);

    PdfSetter(ChineseFont font) {
        this.font = font;
        XRLog.listRegisteredLoggers().forEach(log -> XRLog.setLevel(log, Level.WARNING));
    }

    /** The page as PDF. */
    public byte[] set(String html) {
        places.acquireUninterruptibly();
        try (ByteArrayOutputStream pdf = new ByteArrayOutputStream()) {
            PdfRendererBuilder builder = new PdfRendererBuilder();
            builder.useFont(font::open, ChineseFont.FAMILY);
            builder.useExternalResourceAccessControl(
                    (address, kind) -> QrCode.isInPage(address),
                    ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
            builder.usePdfAConformance(PdfAConformance.PDFA_2_A);
            builder.usePdfUaAccessibility(true);
            builder.useColorProfile(colours);
            builder.withProducer("依单 Yidan");
            builder.withHtmlContent(font.visible(html), "");
            builder.toStream(pdf);
            builder.run();
            return pdf.toByteArray();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } finally {
            places.release();
        }
    }
}
