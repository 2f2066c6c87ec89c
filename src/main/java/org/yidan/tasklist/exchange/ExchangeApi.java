package org.yidan.tasklist.exchange;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** What colleagues asked of the current user and he of them, for programs; asking itself is {@code POST /api/tasks/{id}/asks}. */
@RestController
@RequestMapping("/api/tasks/exchange")
class ExchangeApi {

    private final ExchangeDesk desk;

    ExchangeApi(ExchangeDesk desk) {
        this.desk = desk;
    }

    /** Both directions. */
    record Both(List<Exchange> received, List<Exchange> sent) {}

    /** The opinion. */
    record Answer(@Nullable String answer) {}

    @GetMapping
    Both all() {
        return new Both(desk.received(), desk.sent());
    }

    @PostMapping("/{id}/answer")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void answer(@PathVariable long id, @RequestBody Answer answer) {
        String said = answer.answer();
        desk.answer(id, said == null ? "" : said);
    }

    @PostMapping("/{id}/read")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void read(@PathVariable long id) {
        desk.read(id);
    }
}
