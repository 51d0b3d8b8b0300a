package org.anjiao.demonstration.cases;

import java.util.Comparator;
import java.util.List;
import org.anjiao.platform.store.Transactions;

/** Plays the stories of all chapters, each once. */
public final class PlayedCases {
    private static final long PATIENCE_MILLIS = 60_000;
    private static final long PAUSE_MILLIS = 200;

    private final List<Chapter> chapters;
    private final Stage stage;
    private final Transactions transactions;

    /** @param chapters in any order */
    public PlayedCases(List<Chapter> chapters, Stage stage, Transactions transactions) {
        this.chapters = chapters.stream()
                .sorted(Comparator.comparing(chapter -> chapter.getClass().getName()))
                .toList();
        this.stage = stage;
        this.transactions = transactions;
    }

    /** Makes the records of that moment, unless they are there. The clock shows the moment or later. */
    public void play(Moment moment) throws InterruptedException {
        for (Chapter chapter : chapters) {
            for (Story story : chapter.stories(stage)) {
                if (story.moment() == moment && !story.played().getAsBoolean()) {
                    await(story);
                    transactions.run(story.play());
                }
            }
        }
    }

    private static void await(Story story) throws InterruptedException {
        for (long waited = 0; !story.ready().getAsBoolean() && waited < PATIENCE_MILLIS; waited += PAUSE_MILLIS) {
            Thread.sleep(PAUSE_MILLIS);
        }
    }
}
