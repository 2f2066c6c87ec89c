package org.yidan.evaluation.quality.web;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.yidan.evaluation.quality.AssessmentSight;
import org.yidan.evaluation.quality.OfficersRequired;
import org.yidan.evaluation.quality.OfficersRequired.Line;
import org.yidan.shared.Refused;

/** How many qualified officers each matter needs, as the staffing office sends it in a file. */
@Controller
class OfficersPages {

    private static final int LARGEST = 1024 * 1024;
    private static final Charset OF_CHINESE_SPREADSHEETS = Charset.forName("GB18030");

    private final OfficersRequired required;
    private final AssessmentSight sight;

    OfficersPages(OfficersRequired required, AssessmentSight sight) {
        this.required = required;
        this.sight = sight;
    }

    @GetMapping("/evaluation/assessments/officers")
    String list(Model model) {
        model.addAttribute("lines", required.shown(sight.assesses()));
        return "evaluation/officers";
    }

    @PostMapping("/evaluation/assessments/officers")
    String enter(@RequestParam MultipartFile file, RedirectAttributes flash) throws IOException {
        sight.assesses();
        if (file.getSize() > LARGEST) {
            throw Refused.invalid("assessment.officers-file", 1);
        }
        flash.addFlashAttribute("entered", required.enter(lines(text(file.getBytes()))));
        return "redirect:/evaluation/assessments/officers";
    }

    private static List<Line> lines(String text) throws IOException {
        List<Line> lines = new ArrayList<>();
        try (CSVParser rows = CSVParser.parse(
                new StringReader(text),
                CSVFormat.RFC4180
                        .builder()
                        .setHeader()
                        .setSkipHeaderRecord(true)
                        .setTrim(true)
                        .get())) {
            for (CSVRecord row : rows) {
                lines.add(line(row, rows.getCurrentLineNumber()));
            }
        }
        return lines;
    }

    private static Line line(CSVRecord row, long number) {
        try {
            return new Line(row.get("matter_code"), Integer.parseInt(row.get("officers")), row.get("source"));
        } catch (IllegalArgumentException unreadable) {
            throw Refused.invalid("assessment.officers-file", number);
        }
    }

    /** UTF-8, else as Chinese spreadsheets save. */
    private static String text(byte[] file) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString()
                    .replaceFirst("^\uFEFF", "");
        } catch (CharacterCodingException other) {
            return new String(file, OF_CHINESE_SPREADSHEETS);
        }
    }
}
