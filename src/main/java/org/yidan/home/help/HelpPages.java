package org.yidan.home.help;

import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.server.ResponseStatusException;

/** The guides in the look of the other pages. */
@Controller
class HelpPages {

    private final Guides guides;

    HelpPages(Guides guides) {
        this.guides = guides;
    }

    @GetMapping("/help")
    String all(Model model) {
        List<Guides.Guide> all = Guides.NAMES.stream()
                .map(guides::find)
                .flatMap(Optional::stream)
                .toList();
        model.addAttribute("guides", all);
        return "home/guides";
    }

    @GetMapping("/help/{name}")
    String one(@PathVariable String name, Model model) {
        model.addAttribute(
                "guide", guides.find(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND)));
        return "home/guide";
    }

    @GetMapping(value = "/help/pictures/{name}", produces = MediaType.IMAGE_PNG_VALUE)
    @ResponseBody
    Resource picture(@PathVariable String name) {
        return guides.picture(name).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}
