package org.yidan.audit.seal;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Base64;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.yidan.audit.proof.Checkpoint;
import org.yidan.audit.proof.SignedNote;
import org.yidan.call.scenario.CallStories;
import org.yidan.engine.Browser;
import org.yidan.printing.PaperShelf;
import org.yidan.support.YidanTest;

/** Every paper that leaves the house and the day's slip carry a checkpoint whose signature is checked without the platform. */
@YidanTest
class CheckpointOnPaperTest {

    @LocalServerPort
    int port;

    @Autowired
    CallStories story;

    @Autowired
    PaperShelf shelf;

    @Autowired
    Sequencer sequencer;

    @Autowired
    LogKeys keys;

    @Autowired
    Checkpoints checkpoints;

    @AfterEach
    void backToRealTime() {
        story.clock.reset();
    }

    @Test
    void isReadFromTheCodeAndItsSignatureHolds() throws Exception {
        story.beginOn(CallStories.TUE_2026_03_10_0900);
        String no = story.dispatched();
        sequencer.takeAll();
        String id = shelf.list(no, "F-02").get(0).id();
        String printed = checkpoints.toPrint().orElseThrow();

        byte[] pdf = shelf.fetch("auditor", no, id).body();
        assertThat(shelf.read("auditor", no, "F-02")).contains("打印时封存日志的检查点");
        SignedNote note;
        try (PDDocument paper = Loader.loadPDF(pdf)) {
            assertThat(paper.getNumberOfPages())
                    .as("the code needs no page of its own")
                    .isEqualTo(1);
            note = SignedNote.parse(read(new PDFRenderer(paper).renderImageWithDPI(0, 300)));
        }
        assertThat(note.note()).isEqualTo(printed);
        assertThat(keys.all()).anyMatch(key -> key.signed(note));
        assertThat(Checkpoint.parse(note.text()).size()).isPositive();

        String slip = Browser.loggedIn(port, "auditor", "yidan")
                .page("/audit/proof/checkpoint")
                .body();
        Matcher code = Pattern.compile("src=\"data:image/png;base64,([^\"]+)\"").matcher(slip);
        assertThat(code.find()).isTrue();
        byte[] picture = Base64.getDecoder().decode(code.group(1));
        assertThat(read(ImageIO.read(new ByteArrayInputStream(picture))))
                .isEqualTo(checkpoints.signed(checkpoints.newest().orElseThrow()));
    }

    private static String read(BufferedImage picture) throws IOException, ReaderException {
        int[] dots = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        return new QRCodeReader()
                .decode(
                        new BinaryBitmap(new HybridBinarizer(
                                new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), dots))),
                        Map.of(DecodeHintType.TRY_HARDER, true))
                .getText();
    }
}
