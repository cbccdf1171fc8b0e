export const PRODUCT_NAME = "专业技术人才知识更新工程";
export const PRODUCT_SUBTITLE = "能力提升项目 · 计划与进度";
export const SAMPLE_LABEL = "示例数据（非真实上报）";
