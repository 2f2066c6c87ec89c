package org.yidan.audit.bundle;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.linkbuilder.AbstractLinkBuilder;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.yidan.shared.OfficeClock;
import org.yidan.shared.web.OfficeTimes;

/**
 * The pieces of our pages as pages that stand alone, in Chinese: without forms, scripts and maps, and with no link to where the
 * platform runs.
 */
@Component
class OfflinePages {

    private static final String DEAD = "#offline";
    private static final String NOTHING = "#nothing";
    private static final Pattern NOT_OFFLINE = Pattern.compile(
            "<form\\b.*?</form>|<script\\b.*?</script>|<section class=\"case-map\".*?</section>|<a\\b[^>]*href=\""
                    + NOTHING + "\"[^>]*>.*?</a>",
            Pattern.DOTALL);

    /** A link to a thing that only the platform has; the number of another case stays as text. */
    private static final Pattern LINK =
            Pattern.compile("<a\\b[^>]*href=\"" + DEAD + "\"[^>]*>(.*?)</a>", Pattern.DOTALL);

    private final SpringTemplateEngine engine;

    OfflinePages(SpringTemplateEngine ours, MessageSource texts) {
        this.engine = new SpringTemplateEngine();
        engine.setTemplateResolvers(ours.getTemplateResolvers());
        engine.setTemplateEngineMessageSource(texts);
        engine.setLinkBuilder(new NowhereToGo());
    }

    String page(String template, Map<String, Object> model) {
        Context context = new Context(Locale.SIMPLIFIED_CHINESE, model);
        context.setVariable("times", new OfficeTimes());
        context.setVariable("zone", OfficeClock.ZONE);
        String html = engine.process("audit/" + template, context);
        return LINK.matcher(NOT_OFFLINE.matcher(html).replaceAll("")).replaceAll("$1");
    }

    private static final class NowhereToGo extends AbstractLinkBuilder {

        @Override
        public String buildLink(IExpressionContext context, String base, Map<String, Object> parameters) {
            return base.startsWith("/follow/") || base.endsWith("/guide") ? NOTHING : DEAD;
        }
    }
}
