package cn.shegong.document;

import java.util.List;

/** The faces of official papers, each with the bundled files that draw it, the next one helping where one lacks a character. */
public enum Typeface {
    /** 宋体 */
    SONG("宋体", "NotoSerifSC-Regular", "NotoSansSC-Regular"),
    /** Stands in for 小标宋, which may not be given away. */
    SONG_BOLD("方正小标宋简体", "NotoSerifSC-Bold", "NotoSerifSC-Regular", "NotoSansSC-Regular"),
    /** 黑体 */
    HEI("黑体", "NotoSansSC-Regular", "NotoSerifSC-Regular"),
    /** 粗黑 */
    HEI_BOLD("黑体", "NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Regular"),
    /** 仿宋; digits and Latin come from 宋体 by the chain. */
    FANG("仿宋_GB2312", "StationFang-Regular", "NotoSerifSC-Regular", "NotoSansSC-Regular"),
    /** 楷体 */
    KAI("楷体_GB2312", "StationKai-Regular", "NotoSerifSC-Regular", "NotoSansSC-Regular");

    private static final List<String> RARE = List.of("StationRare-Regular", "StationRareTwo-Regular");

    private final String named;
    private final List<String> files;

    Typeface(String named, String... files) {
        this.named = named;
        this.files = List.of(files);
    }

    /** As editable documents name it; whether that font is there is up to the computer that opens them. */
    String named() {
        return named;
    }

    /** Names of bundled font files without folder and ending, in the order to ask them. */
    List<String> files() {
        return files;
    }

    /** Asked after {@link #files()}: characters of names and places that few fonts have. */
    static List<String> rareFiles() {
        return RARE;
    }
}
