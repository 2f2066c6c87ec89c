package org.yidan.call.web;

import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** The addresses calls had before every case got the same kind of address; forms and bookmarks know them. */
@Controller
class OldAddresses {

    @GetMapping("/calls")
    RedirectView list() {
        return moved("/cases?kind=CALL");
    }

    @GetMapping("/calls/{callNo}")
    RedirectView call(@PathVariable String callNo) {
        return moved("/cases/" + UriUtils.encodePathSegment(callNo, StandardCharsets.UTF_8));
    }

    private static RedirectView moved(String address) {
        RedirectView view = new RedirectView(address, true);
        view.setStatusCode(HttpStatus.MOVED_PERMANENTLY);
        view.setExposeModelAttributes(false);
        return view;
    }
}
