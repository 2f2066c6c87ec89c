package org.yidan.casework.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.yidan.catalog.sheet.SheetWriter;
import org.yidan.shared.Texts;
import org.yidan.shared.web.FileAnswer;
import org.yidan.shared.web.OfficeTimes;

/** Registers as pages and as workbooks. */
@Controller
class RegisterPages {

    private static final List<String> FIRST =
            List.of("calls.number", "calls.what", "calls.matter", "registers.unit", "page.opened", "calls.state");

    private final Register register;
    private final OfficeTimes times = new OfficeTimes();

    RegisterPages(Register register) {
        this.register = register;
    }

    @GetMapping("/registers")
    String all(Model model) {
        model.addAttribute("kinds", register.all());
        return "cases/registers";
    }

    @GetMapping("/registers/{prefix}")
    String one(@PathVariable String prefix, @ModelAttribute("query") RegisterQuestion query, Model model) {
        model.addAttribute("page", register.page(prefix, query, Register.PAGE));
        return "cases/register";
    }

    @GetMapping("/registers/{prefix}.xlsx")
    ResponseEntity<byte[]> workbook(@PathVariable String prefix, @ModelAttribute("query") RegisterQuestion query) {
        RegisterPage page = register.page(prefix, query, Register.MOST);
        List<List<String>> rows = new ArrayList<>();
        List<String> head = new ArrayList<>(
                FIRST.stream().map(word -> Texts.of("pages." + word)).toList());
        head.addAll(page.columns());
        rows.add(head);
        page.rows().forEach(row -> rows.add(cells(row)));
        return FileAnswer.of(
                prefix + ".xlsx",
                FileAnswer.XLSX,
                SheetWriter.tables(List.of(new SheetWriter.Page(page.kind().name(), rows))));
    }

    private List<String> cells(RegisterPage.Row row) {
        List<String> cells = new ArrayList<>(List.of(
                row.no(),
                row.title(),
                Objects.requireNonNullElse(row.matter(), ""),
                row.unit(),
                times.at(row.openedAt()),
                Objects.requireNonNullElseGet(row.outcome(), () -> Texts.of("pages.cases.open"))));
        cells.addAll(row.cells());
        return cells;
    }
}
