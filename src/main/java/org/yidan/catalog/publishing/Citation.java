package org.yidan.catalog.publishing;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** One cited article, 《law》第…条; the article is null where a whole law is cited. */
public record Citation(String law, @Nullable String article) {

    private static final Pattern LAW = Pattern.compile("《([^《》]+)》([^《]*)");
    private static final Pattern ARTICLE = Pattern.compile("第[〇零一二三四五六七八九十百千0-9]+条(?:之[一二三四五六七八九十]+)?");

    /** The articles of a text such as 《甲法》第一条、第二条;《乙条例》, each once; empty when the text cites no law. */
    public static List<Citation> parse(String text) {
        List<Citation> citations = new ArrayList<>();
        LAW.matcher(text).results().forEach(law -> {
            List<String> articles = ARTICLE.matcher(law.group(2))
                    .results()
                    .map(MatchResult::group)
                    .toList();
            if (articles.isEmpty()) {
                citations.add(new Citation(law.group(1).strip(), null));
            }
            articles.forEach(article -> citations.add(new Citation(law.group(1).strip(), article)));
        });
        return citations.stream().distinct().toList();
    }

    /** Whether the text is one article, 第…条. */
    public static boolean isArticle(String text) {
        return ARTICLE.matcher(text).matches();
    }
}
