package cn.shegong.document;

/** Writes the head of a paper into an editable document. */
final class WordHead {
    private final WordFile word;

    WordHead(WordFile word) {
        this.word = word;
    }

    void red(RedHeadBlock head) {
        word.text(head.name(), Style.TITLE, 0, 0);
    }

    void letter(LetterHeadBlock head) {
        word.text(head.name(), Style.TITLE, 0, 0);
    }
}
