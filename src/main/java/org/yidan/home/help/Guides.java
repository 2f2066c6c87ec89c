package org.yidan.home.help;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.commonmark.Extension;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.ext.heading.anchor.HeadingAnchorExtension;
import org.commonmark.ext.heading.anchor.IdGenerator;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.springframework.core.io.Resource;
import org.springframework.core.io.ResourceLoader;
import org.springframework.stereotype.Component;

/** Reads a guide once and keeps it as HTML; HTML inside the Markdown is shown as text. */
@Component
class Guides {

    private static final String MODELLING = "modelling-guide";

    /** The guides by the name in their address, in the order they are offered. */
    static final List<String> NAMES = List.of(
            "staff",
            "list-adjustment",
            "law-register",
            "carry-over",
            "people",
            "accountability",
            "auditor",
            "proof",
            "designer",
            MODELLING);

    private static final String PICTURES = "pictures/";

    private static final Pattern PICTURE = Pattern.compile("[a-z0-9][a-z0-9-]{0,60}\\.png");

    private static final List<Extension> EXTENSIONS =
            List.of(TablesExtension.create(), HeadingAnchorExtension.create());

    private final Parser parser = Parser.builder().extensions(EXTENSIONS).build();
    private final HtmlRenderer renderer = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .sanitizeUrls(true)
            .build();

    private final ResourceLoader files;
    private final HelpSettings settings;
    private final Map<String, Guide> kept = new ConcurrentHashMap<>();

    Guides(ResourceLoader files, HelpSettings settings) {
        this.files = files;
        this.settings = settings;
    }

    /** A guide as HTML, with its title and its chapters. */
    record Guide(String name, String title, List<Chapter> chapters, String html) {}

    /** A chapter and the anchor of its heading. */
    record Chapter(String anchor, String title) {}

    Optional<Guide> find(String name) {
        return NAMES.contains(name) ? Optional.ofNullable(kept.computeIfAbsent(name, this::read)) : Optional.empty();
    }

    /** A picture of the guides; empty for what is none. */
    Optional<Resource> picture(String name) {
        return PICTURE.matcher(name).matches()
                ? Optional.of(files.getResource(settings.location() + "user-guide/pictures/" + name))
                        .filter(Resource::exists)
                : Optional.empty();
    }

    private Guide read(String name) {
        Resource file =
                files.getResource(settings.location() + (name.equals(MODELLING) ? "" : "user-guide/") + name + ".md");
        try {
            Node document = parser.parse(file.getContentAsString(StandardCharsets.UTF_8));
            Headings headings = new Headings();
            document.accept(headings);
            document.accept(new Links());
            document.accept(new Pictures());
            return new Guide(name, headings.title, List.copyOf(headings.chapters), renderer.render(document));
        } catch (IOException missing) {
            throw new UncheckedIOException("the guide " + name + " is not at yidan.help.location", missing);
        }
    }

    /** Guides lead to each other as pages; what else they name lies in the repository and stays a word. */
    private static final class Links extends AbstractVisitor {

        @Override
        public void visit(Link link) {
            visitChildren(link);
            String target = link.getDestination();
            String file = target.substring(target.lastIndexOf('/') + 1);
            if (NAMES.contains(file.replaceAll("\\.md(#.*)?$", ""))) {
                link.setDestination("/help/" + file.replaceFirst("\\.md", ""));
            } else if (!target.startsWith("#") && !target.startsWith("/")) {
                while (link.getFirstChild() != null) {
                    link.insertBefore(link.getFirstChild());
                }
                link.unlink();
            }
        }
    }

    /** Pictures lie beside the guides, in the repository as in the application. */
    private static final class Pictures extends AbstractVisitor {

        @Override
        public void visit(Image image) {
            if (image.getDestination().startsWith(PICTURES)) {
                image.setDestination("/help/" + image.getDestination());
            }
        }
    }

    private static final class Headings extends AbstractVisitor {

        private static final int CHAPTER = 2;

        private final IdGenerator anchors = IdGenerator.builder().build();
        private final List<Chapter> chapters = new ArrayList<>();
        private String title = "";

        @Override
        public void visit(Heading heading) {
            StringBuilder words = new StringBuilder();
            heading.accept(new Words(words));
            String text = words.toString();
            String anchor = anchors.generateId(text);
            if (heading.getLevel() == 1 && title.isEmpty()) {
                title = text;
            } else if (heading.getLevel() == CHAPTER) {
                chapters.add(new Chapter(anchor, text));
            }
        }
    }

    private static final class Words extends AbstractVisitor {

        private final StringBuilder words;

        private Words(StringBuilder words) {
            this.words = words;
        }

        @Override
        public void visit(Text text) {
            words.append(text.getLiteral());
        }

        @Override
        public void visit(Code code) {
            words.append(code.getLiteral());
        }
    }
}
