package org.yidan.bench.container;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.IntFunction;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.yidan.YidanApplication;
import org.yidan.call.scenario.CallStories;
import org.yidan.support.ProcessDriver;

/**
 * The application, and in the same process a whole day's work: the forms through its services as those who hold the posts, their pages by
 * HTTP. What the stories themselves need counts as its memory, too. Ends with 1 when something fails or the heap has grown.
 */
final class WorkingDay {

    /** What a table of the report is written to. */
    static final Path REPORT = Path.of("target/working-day.txt");

    private static final int CALLS = Integer.getInteger("bench.calls", 350);
    private static final int CASES = Integer.getInteger("bench.each", 20);
    private static final int AT_ONCE = 4;
    /** In MiB; below it lie caches that fill and words of forms seen for the first time. */
    private static final long MOST_GROWTH = 48;

    private final ConfigurableApplicationContext office;
    private final Figures figures = new Figures(REPORT);
    private final AtomicLong forms = new AtomicLong();
    private final Looks looks;

    private WorkingDay(ConfigurableApplicationContext office) {
        this.office = office;
        this.looks = new Looks(office.getEnvironment().getRequiredProperty("local.server.port", Integer.class));
    }

    public static void main(String[] arguments) {
        int status = 1;
        try (ConfigurableApplicationContext office = SpringApplication.run(YidanApplication.class, arguments)) {
            new WorkingDay(office).begin();
            status = 0;
        } catch (Exception failure) {
            failure.printStackTrace();
        }
        System.exit(status);
    }

    private void begin() {
        office.getBean(ProcessDriver.class)
                .probing(
                        (form, user, answers, submit) -> {
                            forms.incrementAndGet();
                            looks.around(user);
                        },
                        this::work);
    }

    private void work() {
        try {
            read("the start");
            CallStories story = office.getBean(CallStories.class);
            story.beginOn(CallStories.TUE_2026_03_10_0900);
            CallsOfADay calls = new CallsOfADay(story);
            at(AT_ONCE, 1, CALLS / 3, calls::work);
            read(CALLS / 3 + " calls");
            CasesOfADay cases = new CasesOfADay(office);
            cases.list(CASES);
            at(1, 1, 1, cases::inspected);
            at(1, 1, 1, cases::returned);
            at(1, 1, 1, cases::changed);
            long once = read("one case of each kind");
            story.beginOn(CallStories.TUE_2026_03_10_0900);
            at(AT_ONCE, CALLS / 3 + 1, CALLS, calls::work);
            read(CALLS + " calls");
            at(1, 2, CASES, cases::inspected);
            read(CASES + " joint tasks");
            at(1, 2, CASES, cases::returned);
            read(CASES + " returns");
            at(1, 2, CASES, cases::changed);
            long atLast = read(CASES + " adjustments");
            if (atLast - once > MOST_GROWTH) {
                throw new IllegalStateException("the heap has grown from " + once + " to " + atLast + " MiB");
            }
            if (looks.answers().keySet().stream().anyMatch(status -> status.startsWith("5"))) {
                throw new IllegalStateException("a page did not answer: " + looks.answers());
            }
        } catch (Exception failure) {
            throw new IllegalStateException(failure);
        }
    }

    private long read(String after) throws Exception {
        return figures.read(after, forms.get(), looks.answers());
    }

    /** Never in the main thread, where the stories would have strangers refused first. */
    private void at(int threads, int from, int to, IntFunction<String> walk) throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(threads);
        try {
            List<Future<?>> walked = new ArrayList<>();
            for (int i = from; i <= to; i++) {
                int number = i;
                walked.add(people.submit(() -> looks.at(walk.apply(number), "auditor")));
            }
            for (Future<?> one : walked) {
                one.get();
            }
        } finally {
            people.shutdownNow();
        }
    }
}
