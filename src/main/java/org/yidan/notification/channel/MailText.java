package org.yidan.notification.channel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;
import org.yidan.notification.NotificationSettings;
import org.yidan.notification.delivery.OutgoingMessage;
import org.yidan.notification.inbox.NoticeText;
import org.yidan.shared.Texts;
import org.yidan.shared.web.OfficeTimes;

/**
 * What e-mails say: the sentence, the matter, the number, until when, and where to go. No names of citizens, no places, no words
 * of the case: mail servers are not the office's.
 */
@Component
class MailText {

    private final OfficeTimes times = new OfficeTimes();
    private final String base;

    MailText(NotificationSettings settings) {
        this.base = settings.baseUrl().toString().replaceAll("/+$", "");
    }

    String subject(OutgoingMessage letter) {
        NoticeText first = letter.events().get(0);
        return letter.events().size() == 1
                ? Texts.kept("notification.mail.subject", first.kept(), said(first.businessKey()))
                : Texts.kept("notification.mail.subject-digest", letter.events().size());
    }

    String plain(OutgoingMessage letter) {
        return letter.events().stream()
                        .map(event -> String.join("\n", lines(event)) + "\n" + link(event))
                        .collect(Collectors.joining("\n\n"))
                + "\n\n" + Texts.kept("notification.mail.foot", base + "/notices#settings") + "\n";
    }

    String html(OutgoingMessage letter) {
        String body = letter.events().stream()
                .map(event -> "<p>"
                        + lines(event).stream().map(HtmlUtils::htmlEscape).collect(Collectors.joining("<br>"))
                        + "<br><a href=\"" + HtmlUtils.htmlEscape(link(event)) + "\">"
                        + HtmlUtils.htmlEscape(Texts.kept("notification.mail.open")) + "</a></p>")
                .collect(Collectors.joining("\n"));
        return "<!DOCTYPE html><html lang=\"zh\"><body>" + body + "<p style=\"color:#52606d\">"
                + HtmlUtils.htmlEscape(Texts.kept("notification.mail.foot", base + "/notices#settings"))
                + "</p></body></html>";
    }

    private List<String> lines(NoticeText event) {
        List<String> lines = new ArrayList<>(List.of(event.kept()));
        if (event.businessKey() != null) {
            lines.add(Texts.kept("notification.mail.case", event.businessKey(), said(event.urgency())));
        }
        if (event.matterName() != null) {
            lines.add(Texts.kept("notification.mail.matter", event.matterName()));
        }
        if (event.due() != null) {
            lines.add(Texts.kept("notification.mail.due", times.at(event.due())));
        }
        return lines;
    }

    private String link(NoticeText event) {
        return base + event.path();
    }

    private static String said(@org.jspecify.annotations.Nullable String text) {
        return text == null ? "" : text;
    }
}
