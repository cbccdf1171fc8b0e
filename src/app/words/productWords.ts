export const SAMPLE_LABEL = "示例数据（非真实上报）";
