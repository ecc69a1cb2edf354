// Made by scripts/verify-page.mjs out of src/verifier.
declare module 'virtual:verify-page' {
  const page: string
  export default page
}
