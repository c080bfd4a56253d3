package cn.shegong.document;

import java.util.List;

/** The faces of official papers, each with the bundled files that draw it, the next one helping where one lacks a character. */
public enum Typeface {
    /** 宋体 */
    SONG("NotoSerifSC-Regular", "NotoSansSC-Regular"),
    /** Stands in for 小标宋, which may not be given away. */
    SONG_BOLD("NotoSerifSC-Bold", "NotoSerifSC-Regular", "NotoSansSC-Regular"),
    /** 黑体 */
    HEI("NotoSansSC-Regular", "NotoSerifSC-Regular"),
    /** 粗黑 */
    HEI_BOLD("NotoSansSC-Bold", "NotoSansSC-Regular", "NotoSerifSC-Regular"),
    /** 仿宋; digits and Latin come from 宋体 by the chain. */
    FANG("StationFang-Regular", "NotoSerifSC-Regular", "NotoSansSC-Regular"),
    /** 楷体 */
    KAI("StationKai-Regular", "NotoSerifSC-Regular", "NotoSansSC-Regular");

    private static final List<String> RARE = List.of("StationRare-Regular", "StationRareTwo-Regular");

    private final List<String> files;

    Typeface(String... files) {
        this.files = List.of(files);
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
