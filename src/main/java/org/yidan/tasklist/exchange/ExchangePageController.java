package org.yidan.tasklist.exchange;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of what colleagues asked of the current user, and what became of what he asked. */
@Controller
class ExchangePageController {

    private final ExchangeDesk desk;
    private final Urging urging;
    private final Colleagues colleagues;

    ExchangePageController(ExchangeDesk desk, Urging urging, Colleagues colleagues) {
        this.desk = desk;
        this.urging = urging;
        this.colleagues = colleagues;
    }

    @GetMapping("/exchange")
    String page(Model model) {
        List<Exchange> received = desk.received();
        List<Exchange> sent = desk.sent();
        model.addAttribute("received", received);
        model.addAttribute("sent", sent);
        model.addAttribute("most", ExchangeDesk.MOST_ANSWER);
        model.addAttribute(
                "names",
                colleagues.names(Stream.concat(
                                received.stream().map(Exchange::from),
                                sent.stream().map(Exchange::to))
                        .filter(Objects::nonNull)
                        .distinct()
                        .toList()));
        return "exchange/list";
    }

    @PostMapping("/exchange/{id}/answer")
    String answer(@PathVariable long id, @RequestParam String answer) {
        desk.answer(id, answer.replace("\r\n", "\n"));
        return "redirect:/exchange";
    }

    /** Opens the case of a copy, which is its receipt. */
    @PostMapping("/exchange/{id}/read")
    String read(@PathVariable long id) {
        return "redirect:/cases/" + desk.read(id);
    }

    /** From the list of cases: urges whoever has the case. */
    @PostMapping("/exchange/urge")
    String urge(@RequestParam String caseNo, @RequestParam String words) {
        urging.urgeCase(caseNo, words);
        return "redirect:/exchange";
    }
}
