package org.yidan.printing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.text.PDFTextStripper;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.stereotype.Component;
import org.yidan.casework.papers.PrintedDocument;
import org.yidan.casework.papers.PrintedDocuments;
import org.yidan.engine.Browser;

/** Fetches papers as their readers do, reads them with PDFBox and keeps copies in {@code target/papers} to be looked at. */
@Component
public class PaperShelf {

    private static final Path COPIES = Path.of("target/papers");

    private final PrintedDocuments papers;
    private final ServletWebServerApplicationContext server;

    PaperShelf(PrintedDocuments papers, ServletWebServerApplicationContext server) {
        this.papers = papers;
        this.server = server;
    }

    /** The papers of this form in the case, oldest first. */
    public List<PrintedDocument> list(String caseNo, String formNo) {
        return papers.of(caseNo).stream()
                .filter(paper -> paper.formNo().equals(formNo))
                .toList();
    }

    /** The text of the newest paper of this form, without line ends, after everything that holds for all papers was checked. */
    public String read(String user, String caseNo, String formNo) {
        List<PrintedDocument> found = list(caseNo, formNo);
        assertThat(found).as("%s of %s", formNo, caseNo).isNotEmpty();
        return read(user, caseNo, found.get(found.size() - 1));
    }

    public String read(String user, String caseNo, PrintedDocument paper) {
        String heading = paper.title().replace("（公开版）", "");
        HttpResponse<byte[]> answer = fetch(user, caseNo, paper.id());
        assertThat(answer.statusCode()).as("%s as %s", paper, user).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/pdf");
        assertThat(answer.headers().firstValue("Content-Disposition").orElse(""))
                .startsWith("inline");
        keep(paper, answer.body());
        try (PDDocument pdf = Loader.loadPDF(answer.body())) {
            String text = new PDFTextStripper().getText(pdf).replaceAll("\\s", "");
            assertThat(pdf.getNumberOfPages()).isPositive();
            assertThat(pdf.getDocumentInformation().getTitle()).contains(heading);
            assertThat(pdf.getDocumentCatalog().getLanguage()).startsWith("zh");
            assertThat(pdf.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            fontsAreEmbedded(pdf);
            assertThat(text)
                    .contains(heading, "SHA-256", "案卷编号")
                    .doesNotContain("null", "org.yidan", "printing.", "pages.", "〓", "??");
            assertThat(foot(pdf)).contains("第1页，共" + pdf.getNumberOfPages() + "页");
            if (paper.documentNo() != null) {
                assertThat(text).contains(paper.documentNo());
            }
            return text;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String foot(PDDocument pdf) throws IOException {
        PDFTextStripper byPlace = new PDFTextStripper();
        byPlace.setSortByPosition(true);
        byPlace.setEndPage(1);
        return byPlace.getText(pdf).replaceAll("\\s", "");
    }

    private static void fontsAreEmbedded(PDDocument pdf) throws IOException {
        for (PDPage page : pdf.getPages()) {
            for (COSName name : page.getResources().getFontNames()) {
                PDFont font = page.getResources().getFont(name);
                assertThat(font.isEmbedded()).as(font.getName()).isTrue();
                assertThat(font.getName()).as("a subset").matches("[A-Z]{6}\\+NotoSerifSC.*");
            }
        }
    }

    /** The answer to a reader, whatever it is. */
    public HttpResponse<byte[]> fetch(String user, String caseNo, String id) {
        return Browser.loggedIn(server.getWebServer().getPort(), user, "yidan")
                .download("/cases/" + caseNo + "/papers/" + id + ".pdf");
    }

    private static void keep(PrintedDocument paper, byte[] content) {
        try {
            Files.createDirectories(COPIES);
            Files.write(COPIES.resolve(paper.formNo() + " " + paper.title() + ".pdf"), content);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
