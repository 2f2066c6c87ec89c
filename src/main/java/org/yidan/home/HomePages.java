package org.yidan.home;

import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yidan.engine.account.FirstPage;

/** Where people land: staff at what waits for them, everybody else where his work is. */
@Controller
class HomePages {

    private final HomeDesk desk;

    HomePages(HomeDesk desk) {
        this.desk = desk;
    }

    @GetMapping("/")
    String home(Authentication user, Model model) {
        String place = FirstPage.of(user);
        if (!place.equals("/")) {
            return "redirect:" + place;
        }
        model.addAttribute("home", desk.read());
        return "home/home";
    }

    /** The top bar alone, for the web applications. */
    @GetMapping("/bar")
    String bar(@RequestParam(required = false) @Nullable String at, Model model) {
        model.addAttribute("at", at);
        return "layout :: bar";
    }
}
